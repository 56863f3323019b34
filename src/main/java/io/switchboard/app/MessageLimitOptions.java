package io.switchboard.app;

import picocli.CommandLine.Option;

/** The limits of messages as options. Filled by the command-line library. */
final class MessageLimitOptions {

    @Option(
            names = "--max-request-bytes",
            paramLabel = "<n>",
            defaultValue = "1048576",
            converter = SettingsTypes.Bytes.class,
            description = "The longest message, in bytes (default: ${DEFAULT-VALUE}).")
    private int requestBytes;

    @Option(
            names = "--max-response-bytes",
            paramLabel = "<n>",
            defaultValue = "10485760",
            converter = SettingsTypes.Bytes.class,
            description = "The longest response to one request, in bytes (default: ${DEFAULT-VALUE}).")
    private int responseBytes;

    @Option(
            names = "--max-batch-response-bytes",
            paramLabel = "<n>",
            defaultValue = "10485760",
            converter = SettingsTypes.Bytes.class,
            description = "The longest reply to a batch, in bytes (default: ${DEFAULT-VALUE}).")
    private int batchResponseBytes;

    @Option(
            names = "--max-batch-items",
            paramLabel = "<n>",
            defaultValue = "1000",
            converter = SettingsTypes.Positive.class,
            description = "How many requests a batch may have (default: ${DEFAULT-VALUE}).")
    private int batchItems;

    @Option(
            names = "--max-depth",
            paramLabel = "<n>",
            defaultValue = "64",
            converter = SettingsTypes.Depth.class,
            description = "How deep arrays and objects may be nested, up to 128 (default: ${DEFAULT-VALUE}).")
    private int depth;

    @Option(
            names = "--max-number-length",
            paramLabel = "<n>",
            defaultValue = "1000",
            converter = SettingsTypes.NumberLength.class,
            description = "The longest number, in characters, up to 10000 (default: ${DEFAULT-VALUE}).")
    private int numberLength;

    @Option(
            names = "--max-string-length",
            paramLabel = "<n>",
            defaultValue = "1048576",
            converter = SettingsTypes.Bytes.class,
            description = "The longest string, in bytes (default: ${DEFAULT-VALUE}).")
    private int stringLength;

    @Option(
            names = "--max-members",
            paramLabel = "<n>",
            defaultValue = "10000",
            converter = SettingsTypes.Positive.class,
            description = "The most members in one object (default: ${DEFAULT-VALUE}).")
    private int members;

    @Option(
            names = "--max-id-length",
            paramLabel = "<n>",
            defaultValue = "256",
            converter = SettingsTypes.Length.class,
            description = "The longest identifier, in bytes, up to 65536 (default: ${DEFAULT-VALUE}).")
    private int idLength;

    @Option(
            names = "--max-method-length",
            paramLabel = "<n>",
            defaultValue = "256",
            converter = SettingsTypes.Length.class,
            description = "The longest name of a method, in bytes, up to 65536 (default: ${DEFAULT-VALUE}).")
    private int methodLength;

    MessageLimits limits() {
        return new MessageLimits(
                requestBytes,
                responseBytes,
                batchResponseBytes,
                batchItems,
                depth,
                numberLength,
                stringLength,
                members,
                idLength,
                methodLength);
    }
}
