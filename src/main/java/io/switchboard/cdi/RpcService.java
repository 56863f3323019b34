package io.switchboard.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a bean whose methods with {@link io.switchboard.dispatch.RpcMethod} can be called. The annotation makes a class a
 * bean by itself, application-scoped unless the class declares another scope.
 *
 * <p>It is not {@code @Inherited}: a subclass of a service does not become a bean, and a second owner of the same names,
 * unasked. A subclass that is a bean by its own annotations, or an implementation of an annotated interface, does take
 * part under the prefix found there, the nearest first: superclasses from the bottom up, then interfaces. Two enabled
 * beans that would offer the same names are an error, unless one replaces the other by {@code @Specializes} or as a
 * selected {@code @Alternative} of the annotated type.
 *
 * <p>Only managed beans offer procedures. What a producer method or field returns does not, whatever its class says,
 * because its actual class is not known before it is called.
 */
@Stereotype
@ApplicationScoped
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RpcService {

    /**
     * What stands before the names of the methods, followed by a dot.
     *
     * @return the prefix; empty for none
     */
    String value() default "";
}
