package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.switchboard.message.RpcError;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plain objects whose methods are annotated, on the spot or further up. */
class ServiceTest {

    private static String refusal(Object service) {
        RpcDispatcherBuilder builder = RpcDispatcher.builder();
        return assertThrows(IllegalArgumentException.class, () -> builder.service("", service))
                .getMessage();
    }

    @Test
    void mayBeOfAClassThatIsNotPublic() {
        assertEquals("hidden", Caller.of(new Hidden()).result("tell"));
    }

    @Test
    void inheritsTheMethodsOfItsSuperclass() {
        assertEquals("base", Caller.of(new Heir()).result("inherited"));
    }

    @Test
    void overridesAMethodWithoutRepeatingTheAnnotation() {
        assertEquals("heir", Caller.of(new Heir()).result("overridden"));
    }

    @Test
    void overridesTheNameByRepeatingTheAnnotation() {
        Caller caller = Caller.of(new Heir());
        assertEquals("heir", caller.result("newName"));
        assertEquals(RpcError.methodNotFound("oldName"), caller.error("oldName"));
    }

    @Test
    void implementsAnAnnotatedInterface() {
        assertEquals("a!", Caller.of(new Implementation()).result("shout", "a"));
    }

    @Test
    void hasTheParameterAnnotationsOfItsInterface() {
        assertEquals("nothing!", Caller.of(new Implementation()).result("shout"));
    }

    @Test
    void inheritsTheDefaultMethodsOfItsInterface() {
        assertEquals("...", Caller.of(new Implementation()).result("whisper"));
    }

    @Test
    void hasTheDescriptionOfItsAnnotation() {
        Procedure procedure = Caller.of(new Implementation()).dispatcher().procedures().stream()
                .filter(p -> p.names().contains("shout"))
                .findFirst()
                .orElseThrow();
        assertEquals("Says it louder.", procedure.description());
    }

    @Test
    void listsItsMethodsByName() {
        List<String> names = Caller.of(new Heir()).dispatcher().procedures().stream()
                .map(p -> p.names().get(0))
                .toList();
        assertEquals(List.of("inherited", "overridden", "newName"), names);
    }

    @Test
    void needsAnAnnotatedMethod() {
        assertEquals("java.lang.Object has no method annotated with @RpcMethod", refusal(new Object()));
    }

    @Test
    void mustNotAnnotateAPrivateMethod() {
        String type = Secretive.class.getTypeName();
        assertEquals(type + ".tell(int) must be public and not static to be called", refusal(new Secretive()));
    }

    @Test
    void mustNotAnnotateAStaticMethod() {
        String type = Static.class.getTypeName();
        assertEquals(type + ".tell() must be public and not static to be called", refusal(new Static()));
    }

    private static final class Hidden {

        @RpcMethod
        public String tell() {
            return "hidden";
        }
    }

    static class Base {

        @RpcMethod
        public String inherited() {
            return "base";
        }

        @RpcMethod
        public String overridden() {
            return "base";
        }

        @RpcMethod(name = "oldName")
        public String renamed() {
            return "base";
        }
    }

    static final class Heir extends Base {

        @Override
        public String overridden() {
            return "heir";
        }

        @Override
        @RpcMethod(name = "newName")
        public String renamed() {
            return "heir";
        }
    }

    interface Contract {

        @RpcMethod(description = "Says it louder.")
        String shout(@RpcParam(defaultValue = "nothing") String text);

        @RpcMethod
        default String whisper() {
            return "...";
        }
    }

    static final class Implementation implements Contract {

        @Override
        public String shout(String text) {
            return text + "!";
        }
    }

    static final class Secretive {

        @RpcMethod
        private String tell(int number) {
            return "secret " + number;
        }
    }

    static final class Static {

        @RpcMethod
        public static String tell() {
            return "static";
        }
    }
}
