package vn.hienluong.federation;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked about signing in by another's word: everybody looks after their own. */
public enum FederationAction implements Action {
    OWN_IDENTITIES;

    @Override
    public Set<Role> roles() {
        return EnumSet.complementOf(EnumSet.of(Role.TERMINAL));
    }
}
