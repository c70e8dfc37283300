using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;

namespace TaskForce.Application.Accounts;

/// <summary>The account of the viewer.</summary>
public sealed class Me(TaskForceDbContext db, IViewer viewer)
{
    /// <summary>The account, untracked.</summary>
    /// <exception cref="NotFoundException">Nobody is signed in.</exception>
    public async Task<UserAccount> GetAsync(CancellationToken cancellationToken)
    {
        var id = viewer.AsActor().User.Value;
        return await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellationToken) ?? throw new NotFoundException();
    }
}
