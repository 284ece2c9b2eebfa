package vn.hienluong.files;

import java.util.EnumSet;
import java.util.Set;
import vn.hienluong.authority.Action;
import vn.hienluong.authority.Role;

/** What may be asked of this room. Whether a file may be attached to a record, the record's room says. */
public enum FilesAction implements Action {
    UPLOAD(EnumSet.complementOf(EnumSet.of(Role.TERMINAL)));

    private final Set<Role> roles;

    FilesAction(Set<Role> roles) {
        this.roles = roles;
    }

    @Override
    public Set<Role> roles() {
        return roles;
    }
}
