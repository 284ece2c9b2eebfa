package vn.hienluong.platform.web;

import java.io.Serializable;
import vn.hienluong.platform.Refusal;

/** One sentence at the head of the next page: what was done, or why it was not. */
public record Notice(Kind kind, Refusal sentence) implements Serializable {

    public enum Kind {
        DONE,
        REFUSED
    }

    public boolean refused() {
        return kind == Kind.REFUSED;
    }
}
