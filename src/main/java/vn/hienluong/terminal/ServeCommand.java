package vn.hienluong.terminal;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hienluong.identity.Setup;

/** {@code serve}: the product in earnest; on an empty database it prints the link by which it is set up. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Terminal terminal;

    @Option(names = "--port", defaultValue = "8080")
    private int port;

    @Option(names = "--data")
    private Path data = DataFolder.serve();

    @Override
    public Integer call() {
        Ending.inOrder();
        var context = new SpringApplicationBuilder(terminal.program())
                .run("--server.port=" + port, "--hienluong.data=" + data, "--hienluong.schedule.enabled=true");
        var address = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
        System.out.println(terminal.text().say("terminal.serve.ready", address));
        context.getBean(Setup.class)
                .open()
                .ifPresent(path -> System.out.println(terminal.text().say("terminal.serve.setup", address + path)));
        return Terminal.KEEPS_RUNNING;
    }
}
