package io.switchboard.validation;

import jakarta.validation.Configuration;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;

/**
 * Has Hibernate Validator call properties in its paths what callers call them. Only the provider knows the class that each
 * step of a path is in: the standard tells that of the last one, and of no element of a set.
 */
record HibernateNames(MemberNames names) implements PropertyNodeNameProvider {

    /** Sets them up. */
    static void useIn(Configuration<?> configuration, MemberNames names) {
        if (configuration instanceof HibernateValidatorConfiguration hibernate) {
            hibernate.propertyNodeNameProvider(new HibernateNames(names));
        }
    }

    @Override
    public String getName(Property property) {
        return property instanceof JavaBeanProperty known
                ? names.of(known.getDeclaringClass(), known.getName())
                : property.getName();
    }
}
