package vn.hienluong.organization.web;

import org.jspecify.annotations.Nullable;
import vn.hienluong.organization.AgencyProfile;
import vn.hienluong.platform.web.Typed;

/** The agency's profile as typed. */
public record ProfileForm(
        String name, String shortName, String notation, String superior, String place, String dueDayTolerated) {

    private static final String YES = "on";

    public ProfileForm(
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String notation,
            @Nullable String superior,
            @Nullable String place,
            @Nullable String dueDayTolerated) {
        this.name = Typed.line(name);
        this.shortName = Typed.line(shortName);
        this.notation = Typed.line(notation);
        this.superior = Typed.line(superior);
        this.place = Typed.line(place);
        this.dueDayTolerated = Typed.line(dueDayTolerated);
    }

    static ProfileForm of(AgencyProfile profile) {
        return new ProfileForm(
                profile.name(),
                profile.shortName(),
                profile.notation(),
                profile.superior(),
                profile.place(),
                profile.dueDayTolerated() ? YES : "");
    }

    public boolean tolerated() {
        return dueDayTolerated.equals(YES);
    }

    AgencyProfile profile(AgencyProfile old) {
        return new AgencyProfile(old.id(), name, shortName, notation, superior, place, old.sample(), tolerated());
    }
}
