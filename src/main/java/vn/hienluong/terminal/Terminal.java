package vn.hienluong.terminal;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import vn.hienluong.database.CannotStart;
import vn.hienluong.platform.Forbidden;
import vn.hienluong.platform.Misconfigured;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;

/** Understands the command line and runs one command. */
@Command(
        name = "hienluong",
        subcommands = {
            HelpCommand.class,
            DemoCommand.class,
            ServeCommand.class,
            PlanCommand.class,
            ReportCommand.class,
            BenchCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ReindexCommand.class,
            AdvisoriesCommand.class
        })
public final class Terminal implements Runnable {

    /** The command has started a server, which lives on in threads of its own. */
    public static final int KEEPS_RUNNING = -1;

    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int NOT_UNDERSTOOD = 2;

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
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((misunderstood, _) -> terminal.misunderstand(misunderstood))
                .setExecutionExceptionHandler((failure, _, _) -> terminal.explain(failure))
                .execute(words);
    }

    Class<?> program() {
        return program;
    }

    Text text() {
        return text;
    }

    /** Who acts: the user of the system. */
    static String user() {
        return System.getProperty("user.name", "unknown");
    }

    /** Without a command: what there is to ask for. */
    @Override
    public void run() {
        System.out.println(text.say("terminal.help"));
    }

    /** A refusal goes to standard error, so that standard output holds what was asked for or nothing. */
    int refuse(Refusal refusal) {
        System.err.println(text.say(refusal));
        return REFUSED;
    }

    private int misunderstand(ParameterException misunderstood) {
        System.err.println(text.say("terminal.not-understood", misunderstood.getMessage()));
        return NOT_UNDERSTOOD;
    }

    private int explain(Exception failure) throws Exception {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CannotStart cannot -> {
                    return refuse(cannot.refusal());
                }
                case Misconfigured wrong -> {
                    return refuse(wrong.refusal());
                }
                case BindException wrong -> {
                    return refuse(
                            Refusal.of("terminal.setting.wrong", wrong.getName().toString()));
                }
                case Forbidden forbidden -> {
                    return refuse(forbidden.refusal());
                }
                case PortInUseException taken -> {
                    return refuse(Refusal.of("terminal.serve.port-in-use", Integer.toString(taken.getPort())));
                }
                default -> {}
            }
        }
        throw failure;
    }

    private static Locale language() {
        var wanted = System.getenv().getOrDefault("HIENLUONG_LANGUAGE", "vi");
        return wanted.equals("en") ? Words.ENGLISH : Words.VIETNAMESE;
    }
}
