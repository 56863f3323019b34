package io.switchboard.app.runner;

import io.switchboard.app.Reason;
import io.switchboard.app.SettingsException;
import io.switchboard.app.SettingsSource;
import io.switchboard.app.Version;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** The stand-alone runner. Exit codes: 0 when it ended in good order, 1 when it could not start, 2 for a wrong option. */
public final class Main {

    private static final int OK = 0;
    private static final int CANNOT_START = 1;
    private static final int WRONG_OPTION = 2;

    private Main() {}

    /**
     * Runs until the process is told to stop, and ends the JVM.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        EarlyLoading.begin();
        try {
            CommandLine line = CommandLine.of(args);
            if (line.help()) {
                HelpText.print(System.out);
            } else if (line.version()) {
                System.out.println("Switchboard " + Version.current());
            } else {
                serve(RunnerOptions.read(SettingsSource.ofProgram(line.values()::get)));
            }
            return OK;
        } catch (SettingsException e) {
            return fail(WRONG_OPTION, e);
        } catch (Exception | LinkageError e) {
            return fail(CANNOT_START, e);
        }
    }

    private static int fail(int code, Throwable reason) {
        System.err.println("Switchboard: " + Reason.of(reason));
        return code;
    }

    private static void serve(RunnerOptions options) throws Exception {
        StopSignal stop = StopSignal.ofProcess();
        QuietLogging logging = QuietLogging.install();
        ClassLoader loader = BeanJars.load(options.services(), Main.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        if (options.stdio()) {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out));
            // Whatever a bean or a library prints must not get between the replies.
            System.setOut(System.err);
            new StdioRunner(options.settings(), loader, stop).run(System.in, out);
        } else {
            new HttpRunner(options, loader, stop).run(System.out);
        }
    }
}
