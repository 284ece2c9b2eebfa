/**
 * Files that people bring: kept by their content, checked for what they really are, given back only whole. For every
 * room whose records have attachments; a room serves a file behind the permission of its own record.
 */
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"platform", "audit", "authority", "privacy", "retention"})
@NullMarked
package vn.hienluong.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
