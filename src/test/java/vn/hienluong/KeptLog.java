package vn.hienluong;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/** What the program writes to its log while a test looks, as a machine would gather it: one JSON object (ECS) a line. */
public final class KeptLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final StructuredLogEncoder encoder = new StructuredLogEncoder();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("vn.hienluong");
    private final Level usual = ours.getLevel();

    private KeptLog() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        setContext(context);
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        start();
        root.addAppender(this);
        // what is only said when somebody looks for a fault must not say more
        ours.setLevel(Level.DEBUG);
    }

    public static KeptLog open() {
        return new KeptLog();
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        ours.setLevel(usual);
        root.detachAppender(this);
        stop();
    }
}
