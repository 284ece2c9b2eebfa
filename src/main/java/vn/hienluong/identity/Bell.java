package vn.hienluong.identity;

import vn.hienluong.authority.PersonId;
import vn.hienluong.platform.AgencyId;

/** How many unread reminders a person has; the room that keeps them rings. */
public interface Bell {

    int unread(PersonId person, AgencyId agency);
}
