package vn.hienluong.organization.personal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.privacy.DataSubject;
import vn.hienluong.privacy.SubjectDirectory;
import vn.hienluong.privacy.Whose;

/** Who works or worked in the agency. */
@Component
class StaffDirectory implements SubjectDirectory {

    private final PersonalRepository people;

    StaffDirectory(PersonalRepository people) {
        this.people = people;
    }

    @Override
    public Whose kind() {
        return Whose.STAFF;
    }

    @Override
    public List<DataSubject> find(String words, AgencyId agency) {
        return people.find(words, MOST, agency);
    }

    @Override
    public Optional<DataSubject> named(UUID id, AgencyId agency) {
        return people.named(id, agency);
    }
}
