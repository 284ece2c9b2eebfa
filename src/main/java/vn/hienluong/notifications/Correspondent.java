package vn.hienluong.notifications;

import java.util.Optional;
import java.util.UUID;
import vn.hienluong.identity.Post;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Text;

/** A room that writes to people without an account, as a bean of the room: it knows to whom, and finds the words. */
public interface Correspondent {

    /** Under this name its letters are kept. */
    String room();

    /**
     * Asked when a letter leaves, so that it says what is true then.
     *
     * @param kind the room's own word for what it tells
     * @param address of this installation, before the links in a letter
     * @return nothing when there is nobody to write to any more: the letter is thrown away
     */
    Optional<Post.Mail> write(String kind, UUID record, String address, AgencyId agency);

    /** What a letter tells, in a few words and without a name, for staff who see that it did not arrive. */
    String told(String kind, Text text);

    /** Where staff find its record. */
    String href(UUID record);
}
