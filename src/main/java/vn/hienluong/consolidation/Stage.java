package vn.hienluong.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.hienluong.authority.Actor;
import vn.hienluong.authority.PersonId;
import vn.hienluong.authority.Role;
import vn.hienluong.files.FileId;

/** Where the report stands between those who write it and the seal. */
public sealed interface Stage {

    record Act(PersonId by, Instant at) {}

    /** @param act of whoever gave it back, with what is to be mended */
    record Returned(Act act, String reason) {}

    /** The next step is this person's. */
    default boolean waitsFor(Actor person) {
        return switch (this) {
            case Drafting(var returned) -> returned.isPresent() && person.has(Role.OFFICE);
            case Checking _ -> person.has(Role.OFFICE_HEAD);
            case Signing _ -> person.has(Role.LEADER);
            case SignedOff _ -> person.has(Role.CLERK);
            case Issued _ -> false;
        };
    }

    /** Soạn. */
    record Drafting(Optional<Returned> returned) implements Stage {

        Checking submit(Act act) {
            return new Checking(act);
        }
    }

    /** Chánh Văn phòng kiểm tra. */
    record Checking(Act submitted) implements Stage {

        Signing check(Act act) {
            return new Signing(submitted, act);
        }

        Drafting giveBack(Act act, String reason) {
            return returned(act, reason);
        }
    }

    /** Trình ký. */
    record Signing(Act submitted, Act checked) implements Stage {

        SignedOff signOff(Act act) {
            return new SignedOff(submitted, checked, act);
        }

        Drafting giveBack(Act act, String reason) {
            return returned(act, reason);
        }
    }

    /** Lãnh đạo duyệt; the clerk has it. */
    record SignedOff(Act submitted, Act checked, Act signed) implements Stage {

        Issued issue(Act act, Issue issue) {
            return new Issued(submitted, checked, signed, act, issue);
        }

        Drafting giveBack(Act act, String reason) {
            return returned(act, reason);
        }
    }

    /** Ban hành. */
    record Issued(Act submitted, Act checked, Act signed, Act act, Issue issue) implements Stage {

        Issued signedAs(Issue withPaper) {
            return new Issued(submitted, checked, signed, act, withPaper);
        }
    }

    /**
     * Number and date as the clerk entered them, and the files as they were on that day.
     *
     * @param paper the signed paper (bản phát hành), which is the record once it is there
     */
    record Issue(String number, LocalDate on, FileId docx, FileId pdf, Optional<FileId> paper) {}

    /** The name under which pages and papers know it. */
    enum Name {
        DRAFTING,
        CHECKING,
        SIGNING,
        SIGNED_OFF,
        ISSUED
    }

    default Name name() {
        return switch (this) {
            case Drafting _ -> Name.DRAFTING;
            case Checking _ -> Name.CHECKING;
            case Signing _ -> Name.SIGNING;
            case SignedOff _ -> Name.SIGNED_OFF;
            case Issued _ -> Name.ISSUED;
        };
    }

    /** The leadership has approved it. */
    default boolean approved() {
        return switch (this) {
            case Drafting _, Checking _, Signing _ -> false;
            case SignedOff _, Issued _ -> true;
        };
    }

    private static Drafting returned(Act act, String reason) {
        return new Drafting(Optional.of(new Returned(act, reason)));
    }
}
