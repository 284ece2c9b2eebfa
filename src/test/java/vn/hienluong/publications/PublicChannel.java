package vn.hienluong.publications;

import java.time.Instant;
import java.util.Optional;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.FileId;
import vn.hienluong.pictures.PictureId;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.publications.facts.PublicationKind;

/**
 * One way by which the public reads: a page, a list, a feed, an export, a file. Whoever builds one adds a class of this kind
 * to the tests of its room; {@link HiddenMeansHiddenTests} finds it and asks it in each state of a publication, for each
 * reader. Its constructor may ask for beans.
 */
public interface PublicChannel {

    /** As it stands in the sentence of a failure. */
    String name();

    /**
     * Everything that the way gives when it is asked about this publication: a page's text, a list as text, the name of a
     * file, or nothing at all.
     *
     * @param reader nobody signed in, or somebody
     */
    String says(Asked asked, Optional<Actor> reader) throws Exception;

    /** Whether the way shows what is withdrawn as withdrawn: the reason may then stand in what it says. */
    default boolean tellsOfWithdrawal() {
        return false;
    }

    /** Whether it tells no words, but that there is something; it then says the word where there is any edition to read. */
    default boolean countsOnly() {
        return false;
    }

    /**
     * What is asked about.
     *
     * @param word stands in title, summary, text, alt text and the file's title, and nowhere else in the agency
     */
    record Asked(
            AgencyId agency,
            PublicationId publication,
            PublicationKind kind,
            String slug,
            String word,
            FileId file,
            PictureId picture,
            Instant at) {}
}
