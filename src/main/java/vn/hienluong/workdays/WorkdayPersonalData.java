package vn.hienluong.workdays;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.privacy.Holding;
import vn.hienluong.privacy.PersonalDataSource;
import vn.hienluong.privacy.SetAside;
import vn.hienluong.privacy.SetAside.Why;

/** This room holds nothing about people. */
@Component
class WorkdayPersonalData implements PersonalDataSource {

    @Override
    public List<Holding> holdings() {
        return List.of();
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(SetAside.of(Why.NAMES_NO_PERSON, "workdays.own_day", "document", "reason"));
    }
}
