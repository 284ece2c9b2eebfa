/**
 * Every public list as data: files of CSV and JSON at addresses that stay, with their schemas and licences, a catalogue after
 * DCAT, and an interface, {@code /api/v1}, whose description is a promise (ADR 0027). For journalists, researchers and
 * programs; for officials who want a list in a sheet. It knows no list: whatever is a {@code Dataset} is given out.
 */
@ApplicationModule(
        displayName = "Open data",
        allowedDependencies = {"platform", "authority", "organization", "datasets", "portal"})
@NullMarked
package vn.hienluong.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
