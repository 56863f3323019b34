package io.switchboard.validation;

import jakarta.validation.Configuration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Hibernate Validator's messages without an expression language, which would have to be brought along, takes time to start
 * and has let callers run code before. Of the expressions in its texts the one that bounds use is understood.
 */
final class HibernateMessages extends ParameterMessageInterpolator {

    private static final Pattern INCLUSIVE =
            Pattern.compile("\\$\\{\\s*inclusive == true \\? '([^']*)' : '([^']*)'\\s*}");

    private HibernateMessages() {
        super(Set.of(), Locale.ROOT, false);
    }

    /** Sets them up, unless the application's {@code validation.xml} names others. */
    static void useIn(Configuration<?> configuration) {
        if (configuration.getBootstrapConfiguration().getMessageInterpolatorClassName() == null) {
            configuration.messageInterpolator(new HibernateMessages());
        }
    }

    @Override
    protected String interpolate(Context context, Locale locale, String term) {
        if (!term.startsWith("$")) {
            return super.interpolate(context, locale, term);
        }
        Matcher bound = INCLUSIVE.matcher(term);
        if (!bound.matches()) {
            return "…";
        }
        Object inclusive = context.getConstraintDescriptor().getAttributes().get("inclusive");
        return Boolean.TRUE.equals(inclusive) ? bound.group(1) : bound.group(2);
    }
}
