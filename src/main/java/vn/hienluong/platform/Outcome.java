package vn.hienluong.platform;

import java.util.function.Function;

/** What came of a use case: it is done and here is what it gave, or it is refused and here is why. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(String key, Object... arguments) {
        return new Refused<>(Refusal.of(key, arguments));
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    default <R> Outcome<R> map(Function<T, R> next) {
        return switch (this) {
            case Done<T>(var value) -> done(next.apply(value));
            case Refused<T>(var refusal) -> refused(refusal);
        };
    }

    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var refusal) -> refused(refusal);
        };
    }

    /** For callers that know it cannot be refused; a refusal here is a fault of the program. */
    default T orElseThrow() {
        return switch (this) {
            case Done<T>(var value) -> value;
            case Refused<T>(var refusal) -> throw new IllegalStateException("refused: " + refusal);
        };
    }
}
