package vn.hienluong.privacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hienluong.platform.AgencyId;

/** People of one kind, as whoever handles a request looks for them. The room that keeps them declares it as a bean. */
public interface SubjectDirectory {

    int MOST = 20;

    Whose kind();

    /** At most {@link #MOST}, by name, address or telephone. */
    List<DataSubject> find(String words, AgencyId agency);

    Optional<DataSubject> named(UUID id, AgencyId agency);
}
