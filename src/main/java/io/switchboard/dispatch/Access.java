package io.switchboard.dispatch;

import io.switchboard.message.RpcError;
import io.switchboard.message.RpcException;
import io.switchboard.message.TransportContext;
import java.util.Set;

/**
 * Who may call a procedure. Immutable and safe for use by many threads.
 *
 * <p>The codes lie in the range that JSON-RPC 2.0, section 5.1, leaves to servers, where nobody else is known to use them;
 * they end like the statuses 401 and 403 of HTTP. An error says nothing but this: not which role was missing, nor whether
 * the arguments would have fitted.
 *
 * @param kind the kind of rule
 * @param roles the roles of which one suffices; empty unless the kind is {@link Kind#ROLES}
 */
public record Access(Kind kind, Set<String> roles) {

    /** The kinds of rules. */
    public enum Kind {
        /** Whoever reaches the server. */
        ANYONE,
        /** An authenticated caller who has one of the roles. */
        ROLES,
        /** Nobody. */
        NOBODY
    }

    /** The code for a caller who is not authenticated and might be allowed to call otherwise. */
    public static final int UNAUTHORIZED = -32041;

    /** The code for a caller who is known and is not allowed to call, and for what nobody may call. */
    public static final int FORBIDDEN = -32043;

    /** The name that stands for every authenticated caller, as in Jakarta Servlet 6.1, section 13.8. */
    public static final String ANY_ROLE = "**";

    /** Whoever reaches the server. */
    public static final Access ANYONE = new Access(Kind.ANYONE, Set.of());

    /** Nobody. */
    public static final Access NOBODY = new Access(Kind.NOBODY, Set.of());

    /** Copies the roles. */
    public Access {
        roles = Set.copyOf(roles);
    }

    /**
     * Demands an authenticated caller with at least one of some roles.
     *
     * @param roles the roles; {@link #ANY_ROLE} for every authenticated caller; without any, nobody has one
     * @return the rule
     */
    public static Access roles(String... roles) {
        return new Access(Kind.ROLES, Set.of(roles));
    }

    /**
     * Tells whether a caller may call, for example before a procedure is listed.
     *
     * @param caller who sent the message
     * @return true when {@link #check} would pass
     */
    public boolean permits(TransportContext caller) {
        return switch (kind) {
            case ANYONE -> true;
            case NOBODY -> false;
            case ROLES ->
                caller.principal().isPresent()
                        && (roles.contains(ANY_ROLE) || roles.stream().anyMatch(caller::isCallerInRole));
        };
    }

    /**
     * Lets a call pass or ends it.
     *
     * @param caller who sent the message
     * @throws RpcException with {@link #UNAUTHORIZED} or {@link #FORBIDDEN}
     */
    public void check(TransportContext caller) {
        if (!permits(caller)) {
            throw new RpcException(
                    kind == Kind.ROLES && caller.principal().isEmpty()
                            ? new RpcError(UNAUTHORIZED, "Unauthorized", null)
                            : new RpcError(FORBIDDEN, "Forbidden", null));
        }
    }
}
