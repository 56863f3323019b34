package io.switchboard.validation;

import io.switchboard.message.CallContext;
import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/** The messages of one call, in the language that its caller likes best of those there are. */
record CallerMessages(MessageInterpolator messages, Languages languages, CallContext call)
        implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(template, context, languages.bestOf(call.locales()));
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return messages.interpolate(template, context, locale);
    }
}
