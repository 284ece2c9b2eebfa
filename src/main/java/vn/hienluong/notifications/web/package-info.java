/** What a person was told: the list behind the bell. */
@NullMarked
package vn.hienluong.notifications.web;

import org.jspecify.annotations.NullMarked;
