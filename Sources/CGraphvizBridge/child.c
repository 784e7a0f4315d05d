#define _GNU_SOURCE
#include "CGraphvizBridge.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

/// Two connected ends that no other child inherits; ours neither blocks nor raises SIGPIPE.
static int connect_ends(int ends[2]) {
#ifdef SOCK_CLOEXEC
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    return errno;
  }
#else
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) {
    return errno;
  }
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
#endif
#ifdef SO_NOSIGPIPE
  int on = 1;
  setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
  fcntl(ends[0], F_SETFL, fcntl(ends[0], F_GETFL) | O_NONBLOCK);
  return 0;
}

static int start(const char *path, char *const *arguments, int in, int out, pid_t *child) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, defaults;
  sigemptyset(&none);
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&actions, in, 0);
  posix_spawn_file_actions_adddup2(&actions, out, 1);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
#ifdef POSIX_SPAWN_CLOEXEC_DEFAULT
  flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#endif
  posix_spawnattr_setflags(&attributes, flags);
  int failed = posix_spawn(child, path, &actions, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failed;
}

static long long milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

typedef struct {
  const unsigned char *input;
  size_t left;
  char *output;
  size_t produced, room, most;
  int in, out;
} transfer;

static void close_end(int *end) {
  if (*end >= 0) {
    close(*end);
    *end = -1;
  }
}

static void give(transfer *t) {
  ssize_t sent = send(t->in, t->input, t->left, MSG_NOSIGNAL);
  if (sent > 0) {
    t->input += sent;
    t->left -= (size_t)sent;
  }
  if (t->left == 0 || (sent < 0 && errno != EAGAIN && errno != EINTR)) {
    close_end(&t->in);
  }
}

/// Reads what is there; false where the child writes more than it may.
static int take(transfer *t) {
  if (t->room - t->produced < 65536) {
    size_t room = t->room * 2 + 131072;
    char *larger = realloc(t->output, room);
    if (!larger) {
      return 0;
    }
    t->output = larger;
    t->room = room;
  }
  ssize_t got = recv(t->out, t->output + t->produced, t->room - t->produced, 0);
  if (got > 0) {
    t->produced += (size_t)got;
  } else if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
    close_end(&t->out);
  }
  return t->produced <= t->most;
}

/// Feeds and drains until the child closes its output or a limit is reached.
static relgraph_child_end exchange(transfer *t, long long deadline) {
  while (t->out >= 0) {
    long long left = deadline - milliseconds_now();
    if (left <= 0) {
      return relgraph_child_timeout;
    }
    struct pollfd ends[2] = {{.fd = t->out, .events = POLLIN}, {.fd = t->in, .events = POLLOUT}};
    int ready = poll(ends, t->in >= 0 ? 2 : 1, left > 1000 ? 1000 : (int)left);
    if (ready <= 0) {
      continue;
    }
    if (t->in >= 0 && ends[1].revents) {
      give(t);
    }
    if (ends[0].revents && !take(t)) {
      return relgraph_child_flood;
    }
  }
  return relgraph_child_done;
}

/// Waits for the child's end; after the deadline it is killed first.
static relgraph_child_end reap(pid_t child, relgraph_child_end end, long long deadline, int *code) {
  int status = 0;
  pid_t seen = 0;
  while (end == relgraph_child_done && (seen = waitpid(child, &status, WNOHANG)) == 0) {
    if (milliseconds_now() >= deadline) {
      end = relgraph_child_timeout;
    } else {
      struct timespec moment = {.tv_nsec = 1000000};
      nanosleep(&moment, NULL);
    }
  }
  if (end != relgraph_child_done) {
    kill(child, SIGKILL);
  }
  while (seen != child && (seen = waitpid(child, &status, 0)) < 0 && errno == EINTR) {
  }
  if (end == relgraph_child_done && (seen != child || !WIFEXITED(status) || WEXITSTATUS(status))) {
    *code = seen == child && WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
    end = relgraph_child_failed;
  }
  return end;
}

relgraph_child_end relgraph_run_child(const char *path, char *const *arguments,
                                      const unsigned char *input, size_t length,
                                      unsigned milliseconds, size_t most, char **output,
                                      size_t *produced, int *code) {
  int in[2] = {-1, -1}, out[2] = {-1, -1};
  *output = NULL;
  *produced = 0;
  *code = 0;
  long long deadline = milliseconds_now() + milliseconds;
  if ((*code = connect_ends(in)) != 0) {
    return relgraph_child_unstarted;
  }
  if ((*code = connect_ends(out)) != 0) {
    close_end(&in[0]);
    close_end(&in[1]);
    return relgraph_child_unstarted;
  }
  pid_t child = 0;
  *code = start(path, arguments, in[1], out[1], &child);
  close_end(&in[1]);
  close_end(&out[1]);
  transfer t = {.input = input, .left = length, .most = most, .in = in[0], .out = out[0]};
  relgraph_child_end end = relgraph_child_unstarted;
  if (*code == 0) {
    end = reap(child, exchange(&t, deadline), deadline, code);
  }
  close_end(&t.in);
  close_end(&t.out);
  *output = t.output;
  *produced = t.produced;
  return end;
}
