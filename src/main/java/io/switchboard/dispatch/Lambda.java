package io.switchboard.dispatch;

import io.switchboard.message.CallContext;
import java.lang.reflect.Type;
import java.util.List;

/** A procedure that is a lambda; what Java does not keep of its types is said beside it. */
record Lambda(String name, List<Parameter> parameters, Type resultType, Body body) implements Procedure {

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public String description() {
        return "";
    }

    @Override
    public Access access() {
        return Access.ANYONE;
    }

    @Override
    public String origin() {
        return "the lambda registered as " + name;
    }

    @Override
    public Object call(CallContext context, Object[] arguments) throws Throwable {
        return body.call(context, arguments);
    }
}
