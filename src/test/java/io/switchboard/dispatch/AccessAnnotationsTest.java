package io.switchboard.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;

/** Which of several annotations decides about a method. */
class AccessAnnotationsTest {

    private static Access access(Class<?> type) {
        return MethodSignature.of(type, "").get(0).access();
    }

    private static final Access ADMIN = Access.roles("admin");

    @RolesAllowed("admin")
    public static class OnTheClass {
        @RpcMethod
        public void f() {}
    }

    @Test
    void onTheClassCountsForItsMethods() {
        assertEquals(ADMIN, access(OnTheClass.class));
    }

    @RolesAllowed("admin")
    public static class OnBoth {
        @RpcMethod
        @PermitAll
        public void f() {}
    }

    @Test
    void onTheMethodCountsBeforeTheClass() {
        assertEquals(Access.ANYONE, access(OnBoth.class));
    }

    public interface Annotated {
        @RpcMethod
        @RolesAllowed("admin")
        void f();
    }

    public static class Implementing implements Annotated {
        @Override
        public void f() {}
    }

    @Test
    void onAnImplementedMethodCounts() {
        assertEquals(ADMIN, access(Implementing.class));
    }

    @DenyAll
    public interface DeniedInterface {
        @RpcMethod
        void f();
    }

    public static class ImplementingDenied implements DeniedInterface {
        @Override
        public void f() {}
    }

    @Test
    void onTheInterfaceOfAnImplementedMethodCounts() {
        assertEquals(Access.NOBODY, access(ImplementingDenied.class));
    }

    public static class Overriding extends OnTheClass {
        @Override
        public void f() {}
    }

    @Test
    void overridingDoesNotTakeARuleAway() {
        assertEquals(ADMIN, access(Overriding.class));
    }

    public static class Loosening extends OnTheClass {
        @Override
        @PermitAll
        public void f() {}
    }

    @Test
    void overridingMayReplaceARule() {
        assertEquals(Access.ANYONE, access(Loosening.class));
    }

    public interface Plain {
        @RpcMethod
        void f();
    }

    public static class Middle implements Plain {
        @Override
        @RolesAllowed("admin")
        public void f() {}
    }

    public static class Generated extends Middle {
        @Override
        public void f() {}
    }

    @Test
    void betweenTheMethodThatRunsAndTheCallableOneCounts() {
        assertEquals(ADMIN, access(Generated.class));
    }

    public static class Unguarded {
        @RpcMethod
        public void f() {}
    }

    @RolesAllowed("admin")
    public static class Inheriting extends Unguarded {}

    @Test
    void onTheClassCountsForWhatItInherits() {
        assertEquals(ADMIN, access(Inheriting.class));
    }

    @PermitAll
    public static class InheritingGuarded extends OnTheClass {}

    @Test
    void onTheClassDoesNotLoosenWhatItInherits() {
        assertEquals(ADMIN, access(InheritingGuarded.class));
    }

    public abstract static class Generic<T> {
        @RolesAllowed("admin")
        public abstract void f(T value);
    }

    public static class Specific extends Generic<String> {
        @Override
        @RpcMethod
        public void f(String value) {}
    }

    @Test
    void onAGenericDeclarationCounts() {
        assertEquals(ADMIN, access(Specific.class));
    }

    public static class Contradicting {
        @RpcMethod
        @PermitAll
        @DenyAll
        public void f() {}
    }

    @Test
    void twoInOnePlaceAreAnError() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> access(Contradicting.class));
        assertTrue(e.getMessage().contains("Contradicting"), e.getMessage());
    }
}
