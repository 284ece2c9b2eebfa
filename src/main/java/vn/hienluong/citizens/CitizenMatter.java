package vn.hienluong.citizens;

import java.time.Instant;
import java.util.List;
import vn.hienluong.platform.Text;

/** What a citizen has in a room: their complaints, their files. Each room that has some declares this as a bean. */
public interface CitizenMatter {

    /**
     * One thing that is theirs.
     *
     * @param standing where it stands now, in words
     * @param href page of citizens on which it is shown
     */
    record Line(String title, String standing, Instant at, String href) {}

    /** Called without an agency: who keeps things by agency goes from one to the next. */
    List<Line> of(CitizenId citizen, Text text);

    /**
     * The citizen erases their account, in this transaction: a room lets go of who they are. What the law makes it keep
     * of the matter itself stays, without the account.
     */
    void left(CitizenId citizen);
}
