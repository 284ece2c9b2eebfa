package vn.hienluong;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The same, done by several at the same moment, as when somebody presses a button twice. */
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> twice(Callable<T> press) throws Exception {
        try (var hands = Executors.newFixedThreadPool(2)) {
            var all = new ArrayList<T>();
            for (var one : hands.invokeAll(Collections.nCopies(2, press))) {
                all.add(one.get());
            }
            return all;
        }
    }
}
