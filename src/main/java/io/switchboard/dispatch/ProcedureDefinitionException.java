package io.switchboard.dispatch;

/**
 * Says that a procedure cannot be called as it is defined. The message is for whoever wrote or deploys it: it names the
 * place, and what is wrong there, so that no cause has to be read as well.
 */
public final class ProcedureDefinitionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param message one line, which names the bean, the method or the parameter
     */
    public ProcedureDefinitionException(String message) {
        super(message);
    }

    /**
     * Says what is wrong.
     *
     * @param message one line, which names the bean, the method or the parameter
     * @param cause what was found out there
     */
    public ProcedureDefinitionException(String message, Throwable cause) {
        super(message, cause);
    }
}
