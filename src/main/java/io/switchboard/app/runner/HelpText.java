package io.switchboard.app.runner;

import java.io.IOException;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.OptionFormatter;
import org.apache.commons.cli.help.TextHelpAppendable;

/** What {@code --help} prints. */
final class HelpText {

    private static final String USAGE = "java -jar switchboard.war [options]";
    private static final String HEADER = "An RPC server for Jakarta EE beans.";
    private static final String FOOTER =
            "Every option is also a system property (-Dswitchboard.port=80) and an environment variable"
                    + " (SWITCHBOARD_PORT=80). The command line comes first, then the system property."
                    + " java -jar switchboard.war --install <directory> makes an installation that starts faster.";

    private HelpText() {}

    /** Prints it. */
    static void print(Appendable out) throws IOException {
        HelpFormatter.builder()
                .setShowSince(false)
                .setHelpAppendable(new TextHelpAppendable(out))
                .setOptionFormatBuilder(OptionFormatter.builder().setArgumentNameDelimiters("", ""))
                // The order in which they were declared.
                .setComparator((one, other) -> 0)
                .get()
                .printHelp(USAGE, HEADER, CommandLine.options(), FOOTER, false);
    }
}
