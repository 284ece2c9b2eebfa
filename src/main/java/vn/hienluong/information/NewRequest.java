package vn.hienluong.information;

import java.util.Optional;
import vn.hienluong.platform.Refusal;

/**
 * A request as it was typed: what Điều 24 asks for. Purpose may stay empty: nobody has to say why.
 *
 * @param consent whether question and answer may be published without a name
 */
public record NewRequest(Asker asker, String wanted, Optional<Delivery> delivery, String purpose, boolean consent) {

    private static final int SHORT = 300;
    private static final int LONG = 5000;
    private static final int LEAST = 10;

    /** What is wrong first, or nothing. */
    Optional<Refusal> fault(Channel channel) {
        return asked().or(this::who).or(() -> reach(channel));
    }

    private Optional<Refusal> asked() {
        if (wanted.length() < LEAST) {
            return no("information.ask.wanted-missing");
        }
        if (wanted.length() > LONG || purpose.length() > LONG) {
            return no("information.ask.too-long", LONG);
        }
        return delivery.isEmpty() ? no("information.ask.delivery-missing") : Optional.empty();
    }

    private Optional<Refusal> who() {
        if (asker.name().isEmpty()) {
            return no("information.ask.name-missing");
        }
        if (asker.address().isEmpty()) {
            return no("information.ask.address-missing");
        }
        if (asker.name().length() > SHORT || asker.address().length() > SHORT) {
            return no("information.ask.too-long", SHORT);
        }
        return asker.idPaper().matches("[A-Za-z0-9 ]{6,20}")
                ? Optional.empty()
                : no("information.ask.id-paper-missing");
    }

    /** Online somebody must be reached in some way; a letter has an address. */
    private Optional<Refusal> reach(Channel channel) {
        boolean mail = asker.email().matches("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s.]{2,60}");
        if (!asker.email().isEmpty() && !mail) {
            return no("information.ask.email-wrong");
        }
        if (!asker.phone().isEmpty() && !asker.phone().matches("\\+?[0-9][0-9 .()-]{5,20}")) {
            return no("information.ask.phone-wrong");
        }
        return channel == Channel.ONLINE && !mail && asker.phone().isEmpty()
                ? no("information.ask.reach-missing")
                : Optional.empty();
    }

    private static Optional<Refusal> no(String key, Object... arguments) {
        return Optional.of(Refusal.of(key, arguments));
    }
}
