package vn.hienluong.database;

import org.springframework.boot.SpringBootExceptionReporter;

/** A database that cannot be used is told to the person in a sentence, not to the log in a stack trace. */
class QuietRefusal implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart) {
                return true;
            }
        }
        return false;
    }
}
