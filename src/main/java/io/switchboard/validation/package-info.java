/**
 * Bean Validation: constraints on the parameters, their members and the results of methods that can be called.
 *
 * <p>{@link BeanValidation} stands around the procedures that have constraints, between the binding of arguments and the
 * call; the others are left as they are. Jakarta Validation and its provider need not be there: nothing but
 * {@code BeanValidation} and {@code Violation} may be touched before that is known. The provider starts with the first
 * call that needs it.
 *
 * <p>Belongs here: finding constraints, checking them, and saying in the caller's terms what violates them. May import:
 * {@code java.*}, {@code jakarta.validation}, {@code io.switchboard.message} and {@code io.switchboard.dispatch}; two
 * classes, used only where that provider is found, know Hibernate Validator.
 */
package io.switchboard.validation;
