package io.switchboard.app;

/** Beans that people have in WARs of their own, as they write them. */
final class LibraryBeans {

    /** Needs the request that its container keeps for it, and tells how often that was so. */
    static final String REQUEST = """
            package com.example;

            import io.switchboard.cdi.RpcService;
            import io.switchboard.dispatch.RpcMethod;
            import jakarta.enterprise.context.RequestScoped;
            import jakarta.inject.Inject;
            import jakarta.servlet.http.HttpServletRequest;
            import java.util.concurrent.CountDownLatch;
            import java.util.concurrent.TimeUnit;
            import java.util.concurrent.atomic.AtomicInteger;

            @RpcService("requests")
            public class Requests {

                @Inject
                HttpServletRequest request;

                @Inject
                Counter counter;

                private final AtomicInteger entered = new AtomicInteger();
                private final CountDownLatch all = new CountDownLatch(1);

                @RpcMethod
                public String method(int together) throws InterruptedException {
                    if (together > 1 && entered.incrementAndGet() == together) {
                        all.countDown();
                    }
                    if (together > 1 && !all.await(20, TimeUnit.SECONDS)) {
                        return "only " + entered;
                    }
                    return request.getMethod();
                }

                @RpcMethod
                public int number() throws InterruptedException {
                    Thread.sleep(30);
                    return counter.next();
                }

                @RequestScoped
                public static class Counter {

                    private int last;

                    public int next() {
                        return ++last;
                    }
                }
            }
            """;

    /** Has interceptors, an alternative and a decorator, all with priorities. */
    static final String GUARDED = """
            package com.example;

            import io.switchboard.cdi.RpcService;
            import io.switchboard.dispatch.RpcMethod;
            import jakarta.annotation.Priority;
            import jakarta.decorator.Decorator;
            import jakarta.decorator.Delegate;
            import jakarta.enterprise.context.ApplicationScoped;
            import jakarta.enterprise.inject.Alternative;
            import jakarta.inject.Inject;
            import jakarta.interceptor.AroundInvoke;
            import jakarta.interceptor.Interceptor;
            import jakarta.interceptor.InterceptorBinding;
            import jakarta.interceptor.InvocationContext;
            import java.lang.annotation.Retention;
            import java.lang.annotation.RetentionPolicy;

            @RpcService("guarded")
            public class Guarded {

                @Inject Word word;

                @RpcMethod
                @Marked
                public String marks() {
                    return "";
                }

                @RpcMethod
                public String word() {
                    return word.say();
                }

                @InterceptorBinding
                @Retention(RetentionPolicy.RUNTIME)
                @interface Marked {}

                @Marked
                @Interceptor
                @Priority(Interceptor.Priority.APPLICATION + 20)
                public static class Inner {
                    @AroundInvoke
                    Object mark(InvocationContext call) throws Exception {
                        return "inner" + call.proceed();
                    }
                }

                @Marked
                @Interceptor
                @Priority(Interceptor.Priority.APPLICATION + 10)
                public static class Outer {
                    @AroundInvoke
                    Object mark(InvocationContext call) throws Exception {
                        return "outer " + call.proceed();
                    }
                }

                public interface Word {
                    String say();
                }

                @ApplicationScoped
                public static class Usual implements Word {
                    @Override
                    public String say() {
                        return "usual";
                    }
                }

                @ApplicationScoped
                @Alternative
                @Priority(1)
                public static class Other implements Word {
                    @Override
                    public String say() {
                        return "other";
                    }
                }

                @Decorator
                @Priority(1)
                public static class Louder implements Word {
                    @Inject @Delegate Word word;

                    @Override
                    public String say() {
                        return word.say() + "!";
                    }
                }
            }
            """;

    private LibraryBeans() {}
}
