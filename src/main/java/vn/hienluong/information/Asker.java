package vn.hienluong.information;

import java.util.stream.Stream;
import vn.hienluong.platform.Text;

/**
 * Who asks (Điều 24); empty where it was not said or has been erased.
 *
 * @param idPaper number of identity card or passport
 * @param language in which mail is written to them
 */
public record Asker(String name, String address, String idPaper, String phone, String email, String language) {

    /** As a letter calls them; whoever wrote a courtesy before the name is not called by two. */
    public String addressed(Text text) {
        boolean courteous = Stream.of(text.say("information.courtesies").split(" "))
                .anyMatch(word -> name.regionMatches(true, 0, word + " ", 0, word.length() + 1));
        return courteous ? name : text.say("information.addressed", name);
    }

    /** For those who need to reach them, and not to know who they are by law. */
    public Asker withoutPaper() {
        return new Asker(name, address, "", phone, email, language);
    }
}
