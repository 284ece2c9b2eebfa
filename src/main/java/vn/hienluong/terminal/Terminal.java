package vn.hienluong.terminal;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.hienluong.database.CannotStart;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;

/** Understands the command line and runs one command. */
@Command(
        name = "hienluong",
        subcommands = {ServeCommand.class})
public final class Terminal implements Runnable {

    /** The command has started a server, which lives on in threads of its own. */
    public static final int KEEPS_RUNNING = -1;

    static final int DONE = 0;
    static final int REFUSED = 1;

    private final Class<?> program;
    private final Text text;

    private Terminal(Class<?> program) {
        this.program = program;
        this.text = Words.load().in(language());
    }

    /** Gives the exit code: 0 done, 1 refused, 2 not understood. */
    public static int run(Class<?> program, String... words) {
        var terminal = new Terminal(program);
        return new CommandLine(terminal)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, _, _) -> terminal.explain(failure))
                .execute(words.length == 0 ? new String[] {"help"} : words);
    }

    Class<?> program() {
        return program;
    }

    Text text() {
        return text;
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** A refusal goes to standard error, so that standard output holds what was asked for or nothing. */
    int refuse(Refusal refusal) {
        System.err.println(text.say(refusal));
        return REFUSED;
    }

    private int explain(Exception failure) throws Exception {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart cannot) {
                return refuse(cannot.refusal());
            }
        }
        throw failure;
    }

    private static Locale language() {
        var wanted = System.getenv().getOrDefault("HIENLUONG_LANGUAGE", "vi");
        return wanted.equals("en") ? Words.ENGLISH : Words.VIETNAMESE;
    }
}
