package io.switchboard.app;

import java.util.List;

/** The limits of messages as options. */
final class MessageLimitOptions {

    /** Up to where binding still fits on a thread's stack. */
    private static final SettingType<Integer> DEPTH = SettingTypes.wholeNumber(1, 128);

    /** Up to where computing a number's value still costs nothing to speak of. */
    private static final SettingType<Integer> NUMBER_LENGTH = SettingTypes.wholeNumber(1, 10_000);

    private static final Setting<Integer> MAX_REQUEST_BYTES =
            new Setting<>("max-request-bytes", "<n>", "1048576", SettingTypes.BYTES, "The longest message, in bytes");

    private static final Setting<Integer> MAX_RESPONSE_BYTES = new Setting<>(
            "max-response-bytes",
            "<n>",
            "10485760",
            SettingTypes.BYTES,
            "The longest response to one request, in bytes");

    private static final Setting<Integer> MAX_BATCH_RESPONSE_BYTES = new Setting<>(
            "max-batch-response-bytes",
            "<n>",
            "10485760",
            SettingTypes.BYTES,
            "The longest reply to a batch, in bytes");

    private static final Setting<Integer> MAX_BATCH_ITEMS = new Setting<>(
            "max-batch-items", "<n>", "1000", SettingTypes.POSITIVE, "How many requests a batch may have");

    private static final Setting<Integer> MAX_DEPTH =
            new Setting<>("max-depth", "<n>", "64", DEPTH, "How deep arrays and objects may be nested, up to 128");

    private static final Setting<Integer> MAX_NUMBER_LENGTH = new Setting<>(
            "max-number-length", "<n>", "1000", NUMBER_LENGTH, "The longest number, in characters, up to 10000");

    private static final Setting<Integer> MAX_STRING_LENGTH =
            new Setting<>("max-string-length", "<n>", "1048576", SettingTypes.BYTES, "The longest string, in bytes");

    private static final Setting<Integer> MAX_MEMBERS =
            new Setting<>("max-members", "<n>", "10000", SettingTypes.POSITIVE, "The most members in one object");

    private static final Setting<Integer> MAX_ID_LENGTH = new Setting<>(
            "max-id-length", "<n>", "256", SettingTypes.LENGTH, "The longest identifier, in bytes, up to 65536");

    private static final Setting<Integer> MAX_METHOD_LENGTH = new Setting<>(
            "max-method-length",
            "<n>",
            "256",
            SettingTypes.LENGTH,
            "The longest name of a method, in bytes, up to 65536");

    /** All of them, in the order of the help. */
    static final List<Setting<?>> ALL = List.of(
            MAX_REQUEST_BYTES,
            MAX_RESPONSE_BYTES,
            MAX_BATCH_RESPONSE_BYTES,
            MAX_BATCH_ITEMS,
            MAX_DEPTH,
            MAX_NUMBER_LENGTH,
            MAX_STRING_LENGTH,
            MAX_MEMBERS,
            MAX_ID_LENGTH,
            MAX_METHOD_LENGTH);

    private MessageLimitOptions() {}

    static MessageLimits read(SettingsSource source) throws SettingsException {
        return new MessageLimits(
                source.value(MAX_REQUEST_BYTES),
                source.value(MAX_RESPONSE_BYTES),
                source.value(MAX_BATCH_RESPONSE_BYTES),
                source.value(MAX_BATCH_ITEMS),
                source.value(MAX_DEPTH),
                source.value(MAX_NUMBER_LENGTH),
                source.value(MAX_STRING_LENGTH),
                source.value(MAX_MEMBERS),
                source.value(MAX_ID_LENGTH),
                source.value(MAX_METHOD_LENGTH));
    }
}
