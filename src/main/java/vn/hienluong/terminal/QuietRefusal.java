package vn.hienluong.terminal;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import vn.hienluong.platform.Misconfigured;

/** A port that another program holds and a wrong setting are told in a sentence of ours, not in a report of the framework. */
class QuietRefusal implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException
                    || cause instanceof BindException
                    || cause instanceof Misconfigured) {
                return true;
            }
        }
        return false;
    }
}
