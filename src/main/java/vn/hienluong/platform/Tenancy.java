package vn.hienluong.platform;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * For which agency the current thread works. The transaction manager hands it to PostgreSQL at the start of each
 * transaction; where none is bound, row-level security shows nothing.
 */
public final class Tenancy {

    private static final ScopedValue<AgencyId> CURRENT = ScopedValue.newInstance();

    private Tenancy() {}

    public static Optional<AgencyId> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public static <T> T in(AgencyId agency, Callable<T> work) {
        try {
            return ScopedValue.where(CURRENT, agency).call(work::call);
        } catch (RuntimeException alreadyFit) {
            throw alreadyFit;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    public static void run(AgencyId agency, Runnable work) {
        ScopedValue.where(CURRENT, agency).run(work);
    }
}
