package vn.hienluong.terminal;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code help}: what there is to ask for. */
@Command(
        name = "help",
        aliases = {"--help", "-h"})
final class HelpCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Terminal terminal;

    @Override
    public void run() {
        terminal.run();
    }
}
