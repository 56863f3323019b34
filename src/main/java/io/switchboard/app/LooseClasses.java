package io.switchboard.app;

import io.switchboard.cdi.RpcService;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets the classes of a web application be beans although there is no {@code beans.xml}: CDI 4.1 says that they are, and
 * Weld, brought along in a WAR, passes them over. Whoever has written a {@code beans.xml} is left alone, and so is a
 * container that has found the services there by itself.
 */
public final class LooseClasses implements Extension {

    private static final String CLASSES = "/WEB-INF/classes/";
    private static final String CLASS_FILE = ".class";
    private static final String ID = LooseClasses.class.getName() + "#";

    private final Set<Class<?>> discovered = new HashSet<>();

    /** Called by the CDI container. */
    public LooseClasses() {}

    <T> void remember(@Observes @WithAnnotations(RpcService.class) ProcessAnnotatedType<T> event) {
        discovered.add(event.getAnnotatedType().getJavaClass());
    }

    void addTheOthers(@Observes AfterTypeDiscovery event, BeanManager beans) throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        for (URL root : Collections.list(loader.getResources(""))) {
            if (root.getProtocol().equals("file") && root.getPath().endsWith(CLASSES)) {
                Path classes = Path.of(URI.create(root.toString()));
                List<Class<?>> found = isConfigured(classes) ? List.of() : beanClasses(classes, loader, beans);
                if (Collections.disjoint(found, discovered)) {
                    found.forEach(type -> add(type, event));
                }
            }
        }
        discovered.clear();
    }

    /** Adds a class, and enables it where its priority says so: the lists of what is enabled were made without it. */
    private static void add(Class<?> type, AfterTypeDiscovery event) {
        event.addAnnotatedType(type, ID + type.getName());
        if (!type.isAnnotationPresent(Priority.class)) {
            return;
        }
        if (type.isAnnotationPresent(Interceptor.class)) {
            enable(type, event.getInterceptors());
        } else if (type.isAnnotationPresent(Decorator.class)) {
            enable(type, event.getDecorators());
        } else if (type.isAnnotationPresent(Alternative.class)) {
            enable(type, event.getAlternatives());
        }
    }

    /** Keeps the list in the order of the priorities, as {@link AfterTypeDiscovery} has it. */
    private static void enable(Class<?> type, List<Class<?>> enabled) {
        int place = 0;
        while (place < enabled.size() && priority(enabled.get(place)) <= priority(type)) {
            place++;
        }
        if (place < enabled.size()) {
            enabled.add(place, type);
        } else {
            // Weld's lists take no index for their end.
            enabled.add(type);
        }
    }

    private static int priority(Class<?> type) {
        Priority priority = type.getAnnotation(Priority.class);
        return priority == null ? Interceptor.Priority.APPLICATION : priority.value();
    }

    private static boolean isConfigured(Path classes) {
        return Files.exists(classes.resolve("META-INF/beans.xml")) || Files.exists(classes.resolveSibling("beans.xml"));
    }

    private static List<Class<?>> beanClasses(Path classes, ClassLoader loader, BeanManager beans) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(CLASS_FILE) && !name.endsWith("-info.class"))
                    .<Class<?>>flatMap(name -> load(name, loader).stream())
                    .filter(type -> isBeanClass(type, beans))
                    .toList();
        }
    }

    /** Loads a class, unless it wants something that this application does not have: then it is no bean either. */
    private static List<Class<?>> load(String file, ClassLoader loader) {
        String name = file.substring(0, file.length() - CLASS_FILE.length())
                .replace('/', '.')
                .replace('\\', '.');
        try {
            return List.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return List.of();
        }
    }

    private static boolean isBeanClass(Class<?> type, BeanManager beans) {
        boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
        return !type.isInterface()
                && !inner
                && Arrays.stream(type.getAnnotations()).anyMatch(a -> isBeanDefining(a.annotationType(), beans));
    }

    /** CDI 4.1, section 2.5.1. */
    private static boolean isBeanDefining(Class<? extends Annotation> annotation, BeanManager beans) {
        return annotation == Interceptor.class
                || annotation == Dependent.class
                || beans.isNormalScope(annotation)
                || beans.isStereotype(annotation);
    }
}
