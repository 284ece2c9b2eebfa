/**
 * What people write with headings, lists, tables, links and pictures, made clean: from an editor in the browser, from the
 * clipboard of Word, LibreOffice or a web page, from plain text, from a Word file; and what changed between two such texts.
 * For every room whose words the public reads. It knows nothing of what they are about, and keeps nothing.
 */
@ApplicationModule(
        displayName = "Rich text",
        allowedDependencies = {"platform"})
@NullMarked
package vn.hienluong.richtext;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
