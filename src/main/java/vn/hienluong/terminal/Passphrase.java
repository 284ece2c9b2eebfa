package vn.hienluong.terminal;

import java.util.Optional;
import vn.hienluong.platform.Text;

/** What locks a backup: from the environment, else asked for at the terminal; never a word of the command line. */
final class Passphrase {

    private static final String VARIABLE = "HIENLUONG_BACKUP_PASSPHRASE";

    private Passphrase() {}

    static Optional<char[]> ask(Text text) {
        var given = System.getProperty(VARIABLE, System.getenv().getOrDefault(VARIABLE, ""));
        if (!given.isEmpty()) {
            return Optional.of(given.toCharArray());
        }
        var console = System.console();
        return console == null || !console.isTerminal()
                ? Optional.empty()
                : Optional.ofNullable(console.readPassword("%s ", text.say("terminal.backup.passphrase")));
    }
}
