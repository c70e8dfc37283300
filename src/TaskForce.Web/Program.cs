using TaskForce.Web.Commands;
using TaskForce.Web.Identity.Ministries;
using TaskForce.Web.Start;

var builder = WebApplication.CreateBuilder(args);
builder.AddLogs();
builder.AddTaskForce();

var app = builder.Build();
await app.Services.PrepareDatabaseAsync();
if (args is [VerifyAuditCommand.Name, ..])
    return await VerifyAuditCommand.RunAsync(app.Services, args, Console.Out);
await app.Services.GetRequiredService<MinistryList>().CheckAsync(app.Services);
app.UseTaskForce();
await app.RunAsync();
return 0;

/// <summary>Named so that the tests can start the application.</summary>
public partial class Program;
