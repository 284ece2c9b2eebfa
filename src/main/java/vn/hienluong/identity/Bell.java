package vn.hienluong.identity;

import java.util.List;
import vn.hienluong.authority.PersonId;
import vn.hienluong.platform.AgencyId;

/** How many unread reminders a person has; the room that keeps them rings. */
public interface Bell {

    int unread(PersonId person, AgencyId agency);

    /**
     * Tells somebody what happened to their own account, in the transaction in which it did: by mail too, at once, whatever
     * they wish for other news.
     *
     * @param sentence a message key, whose places take the arguments
     * @param href page of this product on which something can be done about it
     */
    void ring(PersonId person, String sentence, List<String> arguments, String href, AgencyId agency);
}
