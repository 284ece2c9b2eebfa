/** The real program, as processes of its own: killed, stopped, doubled, upgraded, packed. */
package vn.hienluong.running;
