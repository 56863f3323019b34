package io.switchboard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.switchboard.cdi.RpcExtension;
import io.switchboard.cdi.RpcService;
import io.switchboard.dispatch.RpcMethod;
import io.switchboard.dispatch.RpcParam;
import io.switchboard.transport.QueueTransport;
import jakarta.json.bind.annotation.JsonbDateFormat;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

/** What is said about a bean that cannot be called: it names the method and the parameter, in one line. */
class DefinitionReasonTest {

    private static final String HERE = DefinitionReasonTest.class.getTypeName() + "$";

    private static String reason(Class<?> beanClass) throws Exception {
        Settings settings =
                SettingsOptions.read(new SettingsSource(name -> null, name -> null, name -> null, name -> null));
        return Reason.of(assertThrows(RuntimeException.class, () -> {
            try (WeldContainer container = new Weld()
                            .disableDiscovery()
                            .addBeanClasses(beanClass)
                            .addExtension(new RpcExtension())
                            .initialize();
                    Composition composition =
                            new Composition(new QueueTransport(), container.getBeanManager(), settings)) {
                composition.server();
            }
        }));
    }

    @RpcService
    public static class Streams {
        @RpcMethod
        public int length(InputStream in) {
            return 0;
        }
    }

    @Test
    void namesTheParameterOfATypeWithoutMapping() throws Exception {
        assertEquals(
                "the parameter in of " + HERE + "Streams.length(InputStream):"
                        + " JSON-B has no mapping for java.io.InputStream",
                reason(Streams.class));
    }

    @RpcService
    public static class Inner {
        public class Item {}

        @RpcMethod
        public void add(Item item) {}
    }

    @Test
    void namesTheParameterOfAnInnerClass() throws Exception {
        assertEquals(
                "the parameter item of " + HERE + "Inner.add(Item): " + HERE
                        + "Inner$Item has neither a creator nor a constructor without parameters",
                reason(Inner.class));
    }

    public record Page<T>(List<T> items, T first) {}

    @RpcService
    public static class Pages {
        @RpcMethod
        @SuppressWarnings("rawtypes") // the mistake that is tried
        public void show(Page page) {}
    }

    @Test
    void namesTheParameterWhoseTypeYassonRefuses() throws Exception {
        assertEquals(
                "the parameter page of " + HERE + "Pages.show(Page): JSON-B refuses " + HERE
                        + "Page: Error resolving runtime type for type: T",
                reason(Pages.class));
    }

    public record Days(@JsonbDateFormat("dd.MM.yyyy") List<LocalDate> all) {}

    @RpcService
    public static class Calendar {
        @RpcMethod
        public void mark(Days days) {}
    }

    @Test
    void namesTheParameterWhoseAnnotationsYassonRefuses() throws Exception {
        assertEquals(
                "the parameter days of " + HERE + "Calendar.mark(Days): JSON-B refuses " + HERE
                        + "Days: Internal error: Date type not supported: interface java.util.List",
                reason(Calendar.class));
    }

    @RpcService
    public static class Overloaded {
        @RpcMethod
        public void go(int a) {}

        @RpcMethod
        public void go(String a) {}
    }

    @Test
    void namesBothMethodsOfOneName() throws Exception {
        String first = HERE + "Overloaded.go(int)";
        String second = HERE + "Overloaded.go(String)";
        String reason = reason(Overloaded.class);
        String start = "the name \"go\" is taken twice: by ";
        // A class does not give its methods in any order.
        assertTrue(
                Set.of(start + first + " and by " + second, start + second + " and by " + first)
                        .contains(reason),
                reason);
    }

    @RpcService
    public static class Paging {
        @RpcMethod
        public void page(@RpcParam(defaultValue = "many") int size) {}
    }

    @Test
    void namesTheParameterWhoseDefaultDoesNotFit() throws Exception {
        assertEquals(
                "the default of the parameter size of " + HERE
                        + "Paging.page(int): \"many\" is no default for the type int",
                reason(Paging.class));
    }
}
