package vn.hienluong.terminal;

import org.springframework.context.ApplicationContext;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Text;

/**
 * Where a command works: the whole house without its pages, one agency, and the user of the system who acts. The
 * agency is bound ({@code Tenancy}) for as long as the command works here.
 */
record Workplace(ApplicationContext house, AgencyProfile agency, Actor by, Text text) {

    static Workplace in(ApplicationContext house, AgencyProfile agency, Text text) {
        return new Workplace(house, agency, Actor.terminal(agency.id(), Terminal.user()), text);
    }

    /** A façade of the house. */
    <T> T the(Class<T> facade) {
        return house.getBean(facade);
    }

    AgencyId agencyId() {
        return agency.id();
    }
}
