package vn.hienluong.links.personal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hienluong.privacy.Holding;
import vn.hienluong.privacy.PersonalDataSource;
import vn.hienluong.privacy.SetAside;
import vn.hienluong.privacy.SetAside.Why;

/** Nothing: addresses of pages, and what is wrong with them. */
@Component
class LinksPersonalData implements PersonalDataSource {

    @Override
    public List<Holding> holdings() {
        return List.of();
    }

    @Override
    public List<SetAside> setAside() {
        return List.of(
                SetAside.of(Why.NAMES_NO_PERSON, "links.link", "address"),
                SetAside.of(Why.NAMES_NO_PERSON, "links.outage", "address"));
    }
}
