/**
 * What is held about people: each room says which columns, of whom, why, under which article and for how long, gives it
 * out and takes it away. For every room with a table, and for whoever answers for personal data in the agency (Luật
 * 91/2025/QH15, before it Nghị định 13/2023/NĐ-CP).
 */
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"platform", "audit", "authority"})
@NullMarked
package vn.hienluong.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
